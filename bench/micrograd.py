"""micrograd's algorithm in Python, for comparison: an object a number, made anew by each forward pass, with the set of
its children and a closure that hands its gradient on, called in the order of a depth-first search. After
https://github.com/karpathy/micrograd (engine.py); only its recursion is a stack here, or it would end at 1,000 levels.
In, as JSON on standard input: "program", one step a node ("input" with its number, or an operation with the places
of its operands), and "passes". Out, as JSON: the processor's seconds for each pass, and each node's gradient after the last."""

import json
import math
import sys
import time


class Value:
    def __init__(self, data, children=()):
        self.data = data
        self.grad = 0
        self._backward = lambda: None
        self._prev = set(children)

    def __add__(self, other):
        out = Value(self.data + other.data, (self, other))

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other))

        def _backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = _backward
        return out

    def relu(self):
        out = Value(0 if self.data < 0 else self.data, (self,))

        def _backward():
            self.grad += (out.data > 0) * out.grad

        out._backward = _backward
        return out

    def tanh(self):
        out = Value(math.tanh(self.data), (self,))

        def _backward():
            self.grad += (1 - out.data**2) * out.grad

        out._backward = _backward
        return out

    def backward(self):
        order = []
        visited = {self}
        stack = [(self, iter(self._prev))]
        while stack:
            value, children = stack[-1]
            for child in children:
                if child not in visited:
                    visited.add(child)
                    stack.append((child, iter(child._prev)))
                    break
            else:
                order.append(value)
                stack.pop()
        self.grad = 1
        for value in reversed(order):
            value._backward()


def one_pass(program):
    values = []
    for kind, a, b in program:
        if kind == "input":
            values.append(Value(a))
        elif kind == "add":
            values.append(values[a] + values[b])
        elif kind == "mul":
            values.append(values[a] * values[b])
        elif kind == "relu":
            values.append(values[a].relu())
        else:
            values.append(values[a].tanh())
    values[-1].backward()
    return values


def main():
    asked = json.load(sys.stdin)
    program = [tuple(step) for step in asked["program"]]
    seconds = []
    values = []
    for _ in range(asked["passes"]):
        start = time.process_time()
        values = one_pass(program)
        seconds.append(time.process_time() - start)
    json.dump({"seconds": seconds, "gradients": [value.grad for value in values]}, sys.stdout)


main()
