def f(n):
    """
    ```
    f(1)
    """
    return n  # not ```


print(f(int(input())))
