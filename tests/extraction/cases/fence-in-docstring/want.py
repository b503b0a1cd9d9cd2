def solve(n):
    """Double a number.

    ```
    >>> solve(2)
    4
    ```
    """
    return 2 * n

print(solve(int(input())))
