// Wrong: treats all three kinds of brackets as one.
class Solution {
public:
    bool isBalanced(string text) {
        int depth = 0;
        for (char c : text) {
            if (c == '(' || c == '[' || c == '{') depth++;
            if (c == ')' || c == ']' || c == '}') depth--;
            if (depth < 0) return false;
        }
        return depth == 0;
    }
};
