# @EXPECTED_RESULTS@: TIMELIMIT, CORRECT
print(sum(map(int, input().split())))
