import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { contractEdgeName, contractName } from "./contractName.ts";

describe("the names by which the page's parts are found", () => {
  const { trace } = run("w1 = -2, w2 = 5, w3 = -4\nq = w1\nf = (q + w2) * w3 * 2");
  if (trace === null) throw new Error("no trace");
  const { graph } = trace;

  it("are a node's first name, else its id", () => {
    expect(graph.nodes.map(contractName)).toEqual(["w1", "w2", "w3", "n3", "n4", "n5", "f"]);
  });

  it("are an edge's ends and its operand's position", () => {
    expect(graph.edges.map((edge) => contractEdgeName(graph, edge))).toEqual([
      ...["w1>n3:0", "w2>n3:1", "n3>n4:0", "w3>n4:1", "n4>f:0", "n5>f:1"],
    ]);
  });

  it("tell the two wires of a square apart", () => {
    const square = run("x = 3\nf = x * x").trace;
    if (square === null) throw new Error("no trace");
    expect(square.graph.edges.map((edge) => contractEdgeName(square.graph, edge))).toEqual([
      "x>f:0",
      "x>f:1",
    ]);
  });
});
