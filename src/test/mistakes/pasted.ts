/** Pasted lines: Python, PyTorch, LaTeX, a sentence. */
import type { Row } from "../catalogue.ts";

export const pasted: readonly Row[] = [
  {
    typed: "«f = \\frac{a + 1}{2} \\cdot b»",
    says: "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).",
    fixes: { "Write it plainly": "f = ((a + 1)/(2)) * b" },
  },
  {
    typed: "«$x^{2}$»",
    says: "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).",
    fixes: { "Write it plainly": "x^(2)" },
  },
  {
    typed: "«\\sum_{i} x»",
    says: "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).",
  },
  {
    typed: "«import torch»",
    says: "This is a line of Python. Write only formulas, such as f = (a + b) * c, and values, such as a = 2.",
    fixes: { "Make it a note": "# import torch" },
  },
  {
    typed: "«def f(x): a»",
    says: "This is a line of Python. Write only formulas, such as f = (a + b) * c, and values, such as a = 2.",
    fixes: { "Make it a note": "# def f(x): a" },
  },
  {
    typed: "«x = torch.tensor(-2.0, requires_grad=True)»",
    says: "This is Python. Write the value itself: x = -2.0.",
    fixes: { "Write x = -2.0": "x = -2.0" },
  },
  {
    typed: "«f.backward()»",
    says: "Backprop runs by itself: delete this line.",
    fixes: { "Delete the line": "" },
  },
  {
    typed: "«print(f)»",
    says: "This is a line of Python. Write only formulas, such as f = (a + b) * c, and values, such as a = 2.",
    fixes: { "Make it a note": "# print(f)" },
  },
  {
    typed: "«what's the gradient of x, please?»",
    says: "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.",
    fixes: { "Make it a note": "# what's the gradient of x, please?" },
  },
  { typed: "«let x» = 3", says: "Before = stands one name. Write x = …", fixes: { "Delete let": "x = 3" } },
  {
    typed: "«x = np.array([1, 2])»",
    says: "This is Python. Write the value itself: x = [1, 2].",
    fixes: { "Write x = [1, 2]": "x = [1, 2]" },
  },
  {
    typed: "«W = torch.tensor([[1., 2.],\n        [3., -4e1]], requires_grad=True, dtype=torch.float64)»",
    says: "This is Python. Write the value itself: W = [[1., 2.], [3., -4e….",
    fixes: { "Write W = [[1., 2.], [3., -4e…": "W = [[1., 2.],\n        [3., -4e1]]" },
  },
  {
    typed: "«array([0.5, 1. ])»",
    says: "This is Python. Write the value itself: [0.5, 1. ].",
    fixes: { "Write [0.5, 1. ]": "[0.5, 1. ]" },
  },
  {
    typed: "«tensor([1., 2.], grad_fn=<AddBackward0>)»",
    says: "This is Python. Write the value itself: [1., 2.].",
    fixes: { "Write [1., 2.]": "[1., 2.]" },
  },
  {
    typed: "«x1 = torch.Tensor([2.0]).double()»",
    says: "This is Python. Write the value itself: x1 = 2.0.",
    fixes: { "Write x1 = 2.0": "x1 = 2.0" },
  },
  {
    typed: "«f = np.array([1, 2]) * np.array([3, 4])»",
    says: "This is Python. Write the value itself: f = [1, 2] * [3, 4].",
    fixes: { "Write f = [1, 2] * [3, 4]": "f = [1, 2] * [3, 4]" },
  },
  {
    typed: "«x = np.array((1, 2))»",
    says: "This is Python. Write the numbers themselves, as in [1, 2] or [[1, 2], [3, 4]].",
  },
  {
    typed: "«x = np.array([1, 2)»",
    says: "This is Python. Write the numbers themselves, as in [1, 2] or [[1, 2], [3, 4]].",
  },
  {
    typed: "«x1.requires_grad = True»",
    says: "Backprop runs by itself: delete this line.",
    fixes: { "Delete the line": "" },
  },
  {
    typed: "«else:»",
    says: "This is a line of Python. Write only formulas, such as f = (a + b) * c, and values, such as a = 2.",
    fixes: { "Make it a note": "# else:" },
  },
  {
    typed: "«def f(x):»\n    return x**2",
    says: "This is Python. Here a function is one line, such as f(x) = x^2.",
    fixes: { "Write f(x) = x**2": "f(x) = x**2" },
  },
  {
    typed: "«f = lambda x: x**2»",
    says: "This is Python. Here a function is one line, such as f(x) = x^2.",
    fixes: { "Write f(x) = x**2": "f(x) = x**2" },
  },
  {
    typed: "«return x**2»",
    says: "This is a line of Python. Write only formulas, such as f = (a + b) * c, and values, such as a = 2.",
    fixes: { "Delete return": "x**2", "Make it a note": "# return x**2" },
  },
  {
    typed: "«for i in range(3):»",
    says: "This is a line of Python. Write only formulas, such as f = (a + b) * c, and values, such as a = 2.",
    fixes: { "Make it a note": "# for i in range(3):" },
  },
  {
    typed: "«if x > 0: y = 2»",
    says: "This is a line of Python. Write only formulas, such as f = (a + b) * c, and values, such as a = 2.",
    fixes: { "Make it a note": "# if x > 0: y = 2" },
  },
  {
    typed: "«optimizer.step()»",
    says: "Backprop runs by itself: delete this line.",
    fixes: { "Delete the line": "" },
  },
  {
    typed: "«loss.backward()»",
    says: "Backprop runs by itself: delete this line.",
    fixes: { "Delete the line": "" },
  },
  {
    typed: "«with torch.no_grad():»",
    says: "This is a line of Python. Write only formulas, such as f = (a + b) * c, and values, such as a = 2.",
    fixes: { "Make it a note": "# with torch.no_grad():" },
  },
  {
    typed: "«x = torch.tensor([1.0, 2.0])»\nf = sum(x)",
    says: "This is Python. Write the value itself: x = [1.0, 2.0].",
    fixes: { "Write x = [1.0, 2.0]": "x = [1.0, 2.0]\nf = sum(x)" },
  },
  {
    typed: "x = [1, 2]\nf = «torch.sum»(torch.relu(x))",
    says: "Write sum, without torch and the point.",
    fixes: { "Write sum": "x = [1, 2]\nf = sum(torch.relu(x))" },
  },
  {
    typed: "loss = «torch.mean»((y_hat - y)**2)",
    says: "Write mean, without torch and the point.",
    fixes: { "Write mean": "loss = mean((y_hat - y)**2)" },
  },
  {
    typed: "y = «F.relu»(x @ W.T + b)",
    says: "Write relu, without F and the point.",
    fixes: { "Write relu": "y = relu(x @ W.T + b)" },
  },
  {
    typed: "«\\sigma(w \\cdot x)»",
    says: "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).",
    fixes: { "Write it plainly": "σ(w * x)" },
  },
  {
    typed: "«y = \\frac{1}{1 + e^{-x}}»",
    says: "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).",
    fixes: { "Write it plainly": "y = ((1)/(1 + e^(-x)))" },
  },
  {
    typed: "«\\hat{y} = \\sin x»",
    says: "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).",
    fixes: { "Write it plainly": "y_hat = sin(x)" },
  },
  {
    typed: "«L = -\\sum_i y_i»",
    says: "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).",
  },
  {
    typed: "«\\theta_1 \\cdot x»",
    says: "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).",
    fixes: { "Write it plainly": "theta_1 * x" },
  },
  {
    typed: "«\\( x^2 \\)»",
    says: "This is LaTeX. Write it as you would in Python: \\frac{a}{b} is a / b, \\sin x is sin(x).",
    fixes: { "Write it plainly": "x^2" },
  },
  {
    typed: "«The loss is the sum of squares.»",
    says: "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.",
    fixes: { "Make it a note": "# The loss is the sum of squares." },
  },
  {
    typed: "«f of x»",
    says: "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.",
    fixes: { "Make it a note": "# f of x" },
  },
  {
    typed: "«x plus y»",
    says: "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.",
    fixes: { "Write x + y": "x + y", "Make it a note": "# x plus y" },
  },
  {
    typed: "«f equals a times b»",
    says: "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.",
    fixes: { "Write f = a * b": "f = a * b", "Make it a note": "# f equals a times b" },
  },
  {
    typed: "«x squared»",
    says: "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.",
    fixes: { "Write x^2": "x^2", "Make it a note": "# x squared" },
  },
  {
    typed: "«f = 5 mod 2»",
    says: "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.",
    fixes: { "Make it a note": "# f = 5 mod 2" },
  },
  {
    typed: "«what is 2 + 2?»",
    says: "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.",
    fixes: { "Make it a note": "# what is 2 + 2?" },
  },
  {
    typed: "«x is 3»",
    says: "This reads like a sentence. Write a formula, such as f = (a + b) * c, and begin a note with #.",
    fixes: { "Write x = 3": "x = 3", "Make it a note": "# x is 3" },
  },
];
