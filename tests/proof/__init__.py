"""What takes longer than the tests: `make proof`. Its figures are kept in docs/proof.md."""
