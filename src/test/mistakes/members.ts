/** Points after names: modules and methods, as Python has them. */
import type { Row } from "../catalogue.ts";

export const members: readonly Row[] = [
  {
    typed: "«x.sum»() + 1",
    says: "A function stands before its brackets: write sum(x).",
    fixes: { "Write sum(x)": "sum(x) + 1" },
  },
  {
    typed: "«x.sum»(dim=0)",
    says: "A function stands before its brackets: write sum(x, …).",
    fixes: { "Write sum(x, 0)": "sum(x, 0)" },
  },
  {
    typed: "«X.view»(2, 3)",
    says: "A function stands before its brackets: write reshape(X, …).",
    fixes: { "Write reshape(X, 2, 3)": "reshape(X, 2, 3)" },
  },
  {
    typed: "(a + b)«.sum»()",
    says: "A function stands before its brackets: write sum(x).",
    fixes: { "Write sum(a + b)": "sum(a + b)" },
  },
  {
    typed: "x[0]«.item»()",
    says: "Write the value alone, without .item.",
    fixes: { "Delete .item": "x[0]" },
  },
  {
    typed: "2 «x.shape»[0]",
    says: "A shape is not a value here; the picture shows each one. Write the number itself.",
  },
  {
    typed: "(a)«.shape»",
    says: "A shape is not a value here; the picture shows each one. Write the number itself.",
  },
  { typed: "(a)«.y»", says: ".y: there are no members here. Only .T, the transpose." },
  {
    typed: "«x.grad» * 2",
    says: "Gradients are what backprop computes and shows. Write only the formula.",
    fixes: { "Delete .grad": "x * 2" },
  },
  { typed: "«torch.zeros»(3)", says: "Write the numbers themselves, as in [1, 2] or [[1, 2], [3, 4]]." },
  {
    typed: "«torch.nn.functional.relu»(x)",
    says: "Write relu, without torch and the point.",
    fixes: { "Write relu": "relu(x)" },
  },
  {
    typed: "«W.T.sum»()",
    says: "A function stands before its brackets: write sum(W.T).",
    fixes: { "Write sum(W.T)": "sum(W.T)" },
  },
  { typed: "(a)«.t»()", says: "The transpose is written x.T.", fixes: { "Write .T": "(a).T" } },
  {
    typed: "x = [1, 2]\nf = «math.pi» * x[0]",
    says: "Write pi, without math and the point.",
    fixes: { "Write pi": "x = [1, 2]\nf = pi * x[0]" },
  },
  {
    typed: "f = «F.mse_loss»(a, b)",
    says: "Write mse, without F and the point.",
    fixes: { "Write mse": "f = mse(a, b)" },
  },
  {
    typed: "f = «nn.ReLU»()(x)",
    says: "Write ReLU, without nn and the point.",
    fixes: { "Write ReLU": "f = ReLU(x)" },
  },
  {
    typed: "f = «nn.MSELoss»()(a, b)",
    says: "Write mse, without nn and the point.",
    fixes: { "Write mse": "f = mse(a, b)" },
  },
  {
    typed: "f = «torch.nn.Linear»(2, 3)",
    says: "torch.nn.Linear is not part of the language. Write what it computes as a formula.",
  },
  { typed: "f = «torch.randn»(3)", says: "Write the numbers themselves, as in [1, 2] or [[1, 2], [3, 4]]." },
  {
    typed: "f = «K.exp»(x)",
    says: "Write exp, without K and the point.",
    fixes: { "Write exp": "f = exp(x)" },
  },
  {
    typed: "f = «x.pow»(2).sum()",
    says: "A function stands before its brackets: write pow(x, …).",
    fixes: { "Write pow(x, 2)": "f = pow(x, 2).sum()" },
  },
  {
    typed: "f = sum(x)«.sqrt»()",
    says: "A function stands before its brackets: write sqrt(x).",
    fixes: { "Write sqrt(sum(x))": "f = sqrt(sum(x))" },
  },
  {
    typed: "f = «x.foo»(2)",
    says: "There is no .foo here. A function stands before its brackets, as in sum(x).",
  },
  {
    typed: "f = «x.y.z»",
    says: "x.y.z: a name can't contain a point. Write * for a product, or _ inside a name.",
    fixes: { Multiply: "f = x * y * z", "Make it one name": "f = x_y_z" },
  },
  {
    typed: "f = «self.w» * x",
    says: "self.w: a name can't contain a point. Write * for a product, or _ inside a name.",
    fixes: { Multiply: "f = self * w * x", "Make it one name": "f = self_w * x" },
  },
  {
    typed: "f = «x.clip»(0, 1)",
    says: "A function stands before its brackets: write clip(x, …).",
    fixes: { "Write clip(x, 0, 1)": "f = clip(x, 0, 1)" },
  },
];
