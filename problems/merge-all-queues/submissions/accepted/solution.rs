use std::cmp::Reverse;
use std::collections::BinaryHeap;

impl Solution {
    pub fn merge_all(queues: Vec<Option<Box<ListNode>>>) -> Option<Box<ListNode>> {
        let mut numbers = BinaryHeap::new();
        for mut queue in queues {
            while let Some(node) = queue {
                numbers.push(Reverse(node.val));
                queue = node.next;
            }
        }
        let mut front = ListNode::new(0);
        let mut last = &mut front;
        while let Some(Reverse(number)) = numbers.pop() {
            last = last.next.insert(Box::new(ListNode::new(number)));
        }
        front.next
    }
}
