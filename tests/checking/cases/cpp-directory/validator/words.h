bool right();
