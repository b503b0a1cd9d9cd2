static void reverse(int* from, int* to) {
    while (from < --to) {
        int kept = *from;
        *from++ = *to;
        *to = kept;
    }
}

void rotateBelt(int* boxes, int boxesSize, int steps) {
    steps %= boxesSize;
    reverse(boxes, boxes + boxesSize);
    reverse(boxes, boxes + steps);
    reverse(boxes + steps, boxes + boxesSize);
}
