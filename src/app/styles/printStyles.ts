/** How the page looks on paper. Nobody prints before the first picture stands: it comes after it. */
import "./print.css";
