/** Shapes that layout, wires and callouts share. Units: px of the stage at zoom 1, y down. */
export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
