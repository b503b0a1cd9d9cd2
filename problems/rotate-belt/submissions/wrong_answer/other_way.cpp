// Wrong: the belt runs the other way.
class Solution {
public:
    void rotateBelt(vector<int>& boxes, int steps) {
        rotate(boxes.begin(), boxes.begin() + steps % boxes.size(), boxes.end());
    }
};
