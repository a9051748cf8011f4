using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GkeAws.Benchmarks.Lab;

/// <summary>Connections that send the same bytes again and again and wait for the whole answer each time: the client costs the same for every server.</summary>
internal sealed class RawClients(Uri endpoint, byte[] request, int connections, int requests)
{
    /// <returns>Milliseconds for all requests.</returns>
    public double Run()
    {
        var start = Stopwatch.GetTimestamp();
        Task.WaitAll([.. Enumerable.Range(0, connections).Select(_ => Task.Run(RunOne))]);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task RunOne()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, endpoint.Port);
        var buffer = new byte[65_536];
        for (var count = requests / connections; count > 0; count--)
        {
            await socket.SendAsync(request);
            var (got, needed) = (0, int.MaxValue);
            while (got < needed)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(got));
                if (read == 0)
                {
                    throw new InvalidOperationException("the server closed the connection");
                }
                got += read;
                needed = needed < int.MaxValue ? needed : LengthOf(buffer.AsSpan(0, got));
            }
        }
    }

    /// <summary>Head and body; the largest number while the head is not whole.</summary>
    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return int.MaxValue;
        }
        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException($"not 200: {Encoding.ASCII.GetString(answer)}");
        }
        const string name = "Content-Length: ";
        var text = Encoding.ASCII.GetString(answer[..head]);
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase) + name.Length;
        var end = text.IndexOf('\r', at);
        return head + 4 + int.Parse(text[at..(end < 0 ? text.Length : end)], System.Globalization.CultureInfo.InvariantCulture);
    }
}
