class Solution {
public:
    Node* unfold(Node* head) {
        for (Node* song = head; song; song = song->next) {
            if (!song->child) continue;
            Node* last = song->child;
            while (last->next) last = last->next;
            last->next = song->next;
            if (song->next) song->next->prev = last;
            song->next = song->child;
            song->child->prev = song;
            song->child = nullptr;
        }
        return head;
    }
};
