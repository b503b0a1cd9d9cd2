public class Unpacker implements Iterator<Integer> {
    private final Deque<NestedInteger> open = new ArrayDeque<>();

    public Unpacker(List<NestedInteger> boxes) {
        put(boxes);
    }

    private void put(List<NestedInteger> entries) {
        for (int i = entries.size(); i-- > 0; ) open.push(entries.get(i));
    }

    @Override
    public Integer next() {
        return open.pop().getInteger();
    }

    @Override
    public boolean hasNext() {
        while (!open.isEmpty() && !open.peek().isInteger()) put(open.pop().getList());
        return !open.isEmpty();
    }
}
