"""What a model can be asked for in words, and the natural languages of the role prompts."""

TASKS = ("solve", "optimize", "debug", "prove", "hint", "editorial", "tests", "counterexample")
LANGUAGES = ("en", "zh")
