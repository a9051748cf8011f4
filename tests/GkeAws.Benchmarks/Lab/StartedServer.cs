using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GkeAws.Benchmarks.Lab;

/// <summary>A server as a process of its own on a free port, from its start to its first answer.</summary>
internal sealed class StartedServer : IDisposable
{
    private const int Patience = 10_000;

    private readonly Process _process;

    /// <param name="arguments">For a port.</param>
    /// <param name="path">What is asked until it is answered with 200.</param>
    public StartedServer(string program, Func<string, IEnumerable<string>> arguments, string path)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, arguments(port.ToString(CultureInfo.InvariantCulture))) { RedirectStandardOutput = true, RedirectStandardError = true };
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
        var clock = Stopwatch.GetTimestamp();
        _process = Process.Start(start)!;
        while (!IsAnswered(port, request))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(clock).TotalMilliseconds > Patience)
            {
                throw new InvalidOperationException($"{program} did not answer: {(_process.HasExited ? _process.StandardError.ReadToEnd() : path)}");
            }
        }
        Milliseconds = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    }

    /// <summary>From the start of the process to the whole answer.</summary>
    public double Milliseconds { get; }

    /// <summary>Resident memory in MB after a time without any request.</summary>
    public double MemoryAfter(TimeSpan time)
    {
        Thread.Sleep(time);
        _process.Refresh();
        return _process.WorkingSet64 / 1_000_000.0;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static bool IsAnswered(int port, byte[] request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, port);
            socket.Send(request);
            var buffer = new byte[16_384];
            var length = 0;
            for (int read; (read = socket.Receive(buffer.AsSpan(length))) > 0;)
            {
                length += read;
            }
            return buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8) ? true : throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, length));
        }
        catch (SocketException)
        {
            // Not there yet; the clock goes on, and so does the server's start.
            Thread.Sleep(TimeSpan.FromMicroseconds(200));
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
