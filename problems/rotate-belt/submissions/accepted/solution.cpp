class Solution {
public:
    void rotateBelt(vector<int>& boxes, int steps) {
        rotate(boxes.begin(), boxes.end() - steps % boxes.size(), boxes.end());
    }
};
