class Shortener {
    vector<string> addresses;

public:
    string shorten(string address) {
        addresses.push_back(address);
        return "http://s.h/" + to_string(addresses.size() - 1);
    }

    string find(string link) { return addresses[stoi(link.substr(11))]; }
};
