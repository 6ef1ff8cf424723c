/** Which numbers stand on a page: on the key all, else those of inputs, and values where only gradients are asked. */
export type Told = { readonly values: boolean; readonly gradients: boolean };
