// Slow: moves every box for every step.
class Solution {
public:
    void rotateBelt(vector<int>& boxes, int steps) {
        for (int step = 0; step < steps; step++) {
            int last = boxes.back();
            for (size_t i = boxes.size(); --i;) boxes[i] = boxes[i - 1];
            boxes[0] = last;
        }
    }
};
