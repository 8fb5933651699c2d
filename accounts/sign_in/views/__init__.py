"""Pages of signing in: coming in and going out, second factors, passwords, sessions."""
