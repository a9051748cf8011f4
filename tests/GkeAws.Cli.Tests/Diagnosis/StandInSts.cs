using System.Net;
using System.Text;

namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>Answers every call with one error of STS's, in its form: for errors that need an outside which a test has not.</summary>
internal sealed class StandInSts : IDisposable
{
    private readonly HttpListener _listener = new();

    public StandInSts(string code, string message, int status = 400)
    {
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        var body = Encoding.UTF8.GetBytes(
            $"<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type><Code>{code}</Code><Message>{WebUtility.HtmlEncode(message)}</Message></Error><RequestId>1</RequestId></ErrorResponse>");
        _ = Task.Run(async () =>
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    context.Response.StatusCode = status;
                    await context.Response.OutputStream.WriteAsync(body);
                    context.Response.Close();
                }
                catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        });
    }

    public string Url { get; }

    public void Dispose() => _listener.Close();
}
