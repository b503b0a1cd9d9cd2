# @EXPECTED_RESULTS@: wrong-answer, run_time_error
print(0)
