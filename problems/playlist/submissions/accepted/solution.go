func unfold(root *Node) *Node {
	for song := root; song != nil; song = song.Next {
		if song.Child == nil {
			continue
		}
		last := song.Child
		for last.Next != nil {
			last = last.Next
		}
		last.Next = song.Next
		if song.Next != nil {
			song.Next.Prev = last
		}
		song.Next = song.Child
		song.Child.Prev = song
		song.Child = nil
	}
	return root
}
