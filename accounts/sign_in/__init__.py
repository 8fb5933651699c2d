"""How someone who works here comes in, proves it again, and is shown out."""
