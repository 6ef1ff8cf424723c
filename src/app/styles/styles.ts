/** Every style sheet of the page, in order: the font, then tokens, then what uses them, then other ways to show it. */
import "@fontsource-variable/source-sans-3/wght.css";
import "./tokens.css";
import "./base.css";
import "./page.css";
import "../../view/math/math.css";
import "../../view/graph/stage.css";
import "../../view/graph/node.css";
import "../../view/graph/wire.css";
import "../../view/graph/callout.css";
import "../../view/graph/surroundings.css";
import "../../view/inputs/inputs.css";
import "../../view/player/player.css";
import "../../view/editor/Editor.css";
import "../../view/editor/DiagnosticList.css";
import "./compact.css";
import "./present.css";
