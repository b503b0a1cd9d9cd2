public class Shortener {
    private readonly List<string> addresses = new List<string>();

    public string shorten(string address) {
        addresses.Add(address);
        return "s/" + (addresses.Count - 1);
    }

    public string find(string link) {
        return addresses[int.Parse(link.Substring(2))];
    }
}
