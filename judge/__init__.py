"""A judge assistant for competitive programming: generate, extract, judge, repair."""
