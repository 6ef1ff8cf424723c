/** A matrix with rows and columns exchanged. A vector has one axis and stays; its form is turned by who writes it. */
import { columnsOf, rowsOf } from "../../engine/tensor/broadcast.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";

export function transposed(tensor: Tensor): Tensor {
  const { shape, data } = tensor;
  if (shape.length < 2) return tensor;
  const [rows, columns] = [rowsOf(shape), columnsOf(shape)];
  const entries = Array.from({ length: data.length }, (_, place) => {
    return data[(place % rows) * columns + Math.floor(place / rows)] ?? 0;
  });
  return { shape: [columns, rows], data: entries };
}
