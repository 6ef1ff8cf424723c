/** What the three colours mean; words too, since colour never carries meaning alone. */
export function Legend() {
  return (
    <ul className="legend">
      <li className="legend-value">value, above the wire</li>
      <li className="legend-gradient">gradient, below the wire</li>
      <li className="legend-local">local derivative, on the wire</li>
    </ul>
  );
}
