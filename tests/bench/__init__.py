"""The benchmark: `make bench`. Each figure stands beside its limit, and beside a reference measured in the same run."""
