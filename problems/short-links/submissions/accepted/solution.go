type Shortener struct {
	addresses []string
}

func Constructor() Shortener {
	return Shortener{}
}

func (this *Shortener) shorten(address string) string {
	this.addresses = append(this.addresses, address)
	return strconv.Itoa(len(this.addresses) - 1)
}

func (this *Shortener) find(link string) string {
	number, _ := strconv.Atoi(link)
	return this.addresses[number]
}
