"""claimcheck: checks what people say in numbers about population and GDP against the public record."""

__version__ = "0.1.0"
