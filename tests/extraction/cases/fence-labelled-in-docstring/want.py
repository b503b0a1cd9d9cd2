def solve(n):
    """Double.

    ```python
    solve(2)
    ```
    """
    return 2 * n

print(solve(int(input())))
