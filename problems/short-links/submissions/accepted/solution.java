public class Shortener {
    private final List<String> addresses = new ArrayList<>();

    public String shorten(String address) {
        addresses.add(address);
        return "s/" + (addresses.size() - 1);
    }

    public String find(String link) {
        return addresses.get(Integer.parseInt(link.substring(2)));
    }
}
