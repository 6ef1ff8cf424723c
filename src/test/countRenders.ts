/**
 * Counts the components that React renders, in a page: run it there before the page's own scripts, for React looks for
 * its tools when it starts. Out: `window.counts.rendered`, which counts on until it is set back. React's own hook for
 * tools is told of every commit; a component that ran is marked in its tree.
 */
export type Counts = { rendered: number };

export function countRenders(): void {
  type Fiber = {
    readonly tag: number;
    readonly flags: number;
    readonly child: Fiber | null;
    readonly sibling: Fiber | null;
    readonly alternate: Fiber | null;
  };
  const counts: Counts = { rendered: 0 };
  const isComponent = (tag: number): boolean => [0, 1, 11, 14, 15].includes(tag);
  const visit = (fiber: Fiber): void => {
    if (isComponent(fiber.tag) && (fiber.flags & 1) !== 0) counts.rendered += 1;
    // The same child as before: nothing below was looked at.
    if (fiber.alternate !== null && fiber.alternate.child === fiber.child) return;
    for (let child = fiber.child; child !== null; child = child.sibling) visit(child);
  };
  Object.assign(window, {
    counts,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => visit(root.current),
      onCommitFiberUnmount: () => {},
    },
  });
}
