"""The rules: one module each, its name the code, its docstring what it is for."""
