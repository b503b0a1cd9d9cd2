#error nothing to see
