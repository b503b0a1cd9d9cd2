raise SystemExit(42 if input() == '7' else 43)
