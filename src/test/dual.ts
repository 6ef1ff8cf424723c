/**
 * Forward-mode differentiation by dual numbers: a value and its slope by one input, carried along
 * together. A second way to a derivative that reads no operation record; only the rules of calculus
 * for + − × ÷ exp ln sin cos atan are written here, everything else is made of these.
 */
export type Dual = { readonly value: number; readonly slope: number };

export function constant(value: number): Dual {
  return { value, slope: 0 };
}

export function plus(a: Dual, b: Dual): Dual {
  return { value: a.value + b.value, slope: a.slope + b.slope };
}

export function minus(a: Dual, b: Dual): Dual {
  return { value: a.value - b.value, slope: a.slope - b.slope };
}

export function times(a: Dual, b: Dual): Dual {
  return { value: a.value * b.value, slope: a.slope * b.value + a.value * b.slope };
}

export function over(a: Dual, b: Dual): Dual {
  return {
    value: a.value / b.value,
    slope: (a.slope * b.value - a.value * b.slope) / (b.value * b.value),
  };
}

export function exp(a: Dual): Dual {
  const value = Math.exp(a.value);
  return { value, slope: value * a.slope };
}

export function ln(a: Dual): Dual {
  return { value: Math.log(a.value), slope: a.slope / a.value };
}

export function sin(a: Dual): Dual {
  return { value: Math.sin(a.value), slope: Math.cos(a.value) * a.slope };
}

export function cos(a: Dual): Dual {
  return { value: Math.cos(a.value), slope: -Math.sin(a.value) * a.slope };
}

export function atan(a: Dual): Dual {
  return { value: Math.atan(a.value), slope: a.slope / (1 + a.value * a.value) };
}

/** ∫ of a function from 0 to a (Simpson, 2,000 panels); its slope is the function itself. */
export function integral(f: (t: number) => number, a: Dual): Dual {
  const panels = 2000;
  const width = a.value / panels;
  let sum = f(0) + f(a.value);
  for (let panel = 1; panel < panels; panel++) sum += (panel % 2 === 1 ? 4 : 2) * f(panel * width);
  return { value: (sum * width) / 3, slope: f(a.value) * a.slope };
}
