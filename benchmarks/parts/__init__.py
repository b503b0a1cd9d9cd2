"""What ``benchmarks/sandbox.py`` measures, a file each."""
