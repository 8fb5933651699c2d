"""What the law made of a case, in the shapes that the components of a page are given."""
