"""A mail server of our own: it keeps what it is sent, and fails as it is told to."""

import email
import email.policy
import socketserver
import threading


class SmtpSink(socketserver.ThreadingTCPServer):
    """Listens on a free port of 127.0.0.1. `messages` holds (recipients, message) in the order they came.

    `refused` holds recipients to turn away; with `hangs_up` it closes the connection instead of taking one.
    """

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.messages, self.refused, self.hangs_up = [], set(), False
        self.thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def port(self):
        return self.server_address[1]

    @property
    def recipients(self):
        return [recipient for recipients, _message in self.messages for recipient in recipients]

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *exception):
        self.shutdown()
        self.server_close()


class _Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        self.recipients = []
        self.say("220 sink")
        for line in self.rfile:
            verb, _, rest = line.decode("ascii").strip().partition(" ")
            answer = getattr(self, verb.lower(), self.other)
            if not answer(rest):
                return

    def say(self, text):
        self.wfile.write(f"{text}\r\n".encode("ascii"))
        return True

    def other(self, rest):
        return self.say("250 ok")

    def rcpt(self, rest):
        recipient = rest.partition("<")[2].partition(">")[0]
        if recipient in self.server.refused:
            return self.say("550 no such user")
        self.recipients.append(recipient)
        return self.say("250 ok")

    def data(self, rest):
        if self.server.hangs_up:
            return False
        self.say("354 go on")
        lines = iter(self.rfile.readline, b".\r\n")
        text = b"".join(line.removeprefix(b".") if line.startswith(b"..") else line for line in lines)
        message = email.message_from_bytes(text, policy=email.policy.default)
        self.server.messages.append((self.recipients, message))
        self.recipients = []
        return self.say("250 kept")

    def quit(self, rest):
        self.say("221 bye")
        return False
