import os
import sys

input, answer, feedback = sys.argv[1:]
good = input.endswith("/01.in") and answer.endswith("/01.ans") and feedback.endswith("/") and os.path.isdir(feedback)
sys.exit(42 if good else 43)
