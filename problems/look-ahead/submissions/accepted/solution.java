class Reader implements Iterator<Integer> {
    private final Iterator<Integer> numbers;
    private Integer ahead;

    public Reader(Iterator<Integer> numbers) {
        this.numbers = numbers;
    }

    public Integer peek() {
        if (ahead == null) ahead = numbers.next();
        return ahead;
    }

    @Override
    public Integer next() {
        Integer number = peek();
        ahead = null;
        return number;
    }

    @Override
    public boolean hasNext() {
        return ahead != null || numbers.hasNext();
    }
}
