// Slow: asks for one batch after the other.
int firstBadBatch(int n) {
    int batch = 1;
    while (!isBadBatch(batch)) batch++;
    return batch;
}
