"""a folder of Kokoro's voices → a server of OpenAI's protocol for speech that really speaks, on a port of its own.

Use: speech-server.py FOLDER NAME[,NAME…]; prints its port as soon as it listens.
"""

import array
import io
import json
import sys
import threading
import wave
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import sherpa_onnx

FOLDER, NAMES = sys.argv[1], sys.argv[2].split(",")
MOST_CHARACTERS = 4096
# `timing.marker` of the pack's voice.json, far below any sound.
MARK = -8191

KOKORO = sherpa_onnx.OfflineTtsKokoroModelConfig(
    model=f"{FOLDER}/model.onnx",
    voices=f"{FOLDER}/voices.bin",
    tokens=f"{FOLDER}/tokens.txt",
    data_dir=f"{FOLDER}/espeak-ng-data",
    lang="en-us",
)
MODEL = sherpa_onnx.OfflineTtsModelConfig(kokoro=KOKORO, num_threads=2)
TTS = sherpa_onnx.OfflineTts(sherpa_onnx.OfflineTtsConfig(model=MODEL))
ONE_AT_A_TIME = threading.Lock()


def heard(samples):
    """The samples before the lengths of tokens that the model of the pack appends behind a mark."""
    return samples[: next((at for at, each in enumerate(samples) if each <= MARK), len(samples))]


def speak(text, name, speed):
    """The WAV file of a text."""
    with ONE_AT_A_TIME:
        audio = TTS.generate(text, sid=NAMES.index(name), speed=speed)
    samples = array.array("h", (round(32767 * max(-1, min(1, each))) for each in heard(audio.samples)))
    file = io.BytesIO()
    with wave.open(file, "wb") as wav:
        wav.setnchannels(1)
        wav.setsampwidth(2)
        wav.setframerate(audio.sample_rate)
        wav.writeframes(samples.tobytes())
    return file.getvalue()


class Handler(BaseHTTPRequestHandler):
    """Answers as servers of this protocol do: WAV, or a refusal as JSON."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path != "/v1/audio/voices":
            return self.refuse(404, "Not Found")
        return self.answer(200, "application/json", json.dumps({"voices": NAMES}).encode())

    def do_POST(self):
        message = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if self.path != "/v1/audio/speech":
            return self.refuse(404, "Not Found")
        if message["voice"] not in NAMES:
            return self.refuse(400, f"Voice '{message['voice']}' not found")
        if len(message["input"]) > MOST_CHARACTERS:
            return self.refuse(400, f"String should have at most {MOST_CHARACTERS} characters")
        wav = speak(message["input"], message["voice"], message.get("speed", 1))
        return self.answer(200, "audio/wav", wav)

    def refuse(self, status, detail):
        self.answer(status, "application/json", json.dumps({"detail": detail}).encode())

    def answer(self, status, media_type, body):
        self.send_response(status)
        self.send_header("content-type", media_type)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Says nothing: what the tests print is theirs."""


SERVER = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(SERVER.server_address[1], flush=True)
SERVER.serve_forever()
