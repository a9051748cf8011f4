using System.Net;
using System.Text;

namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>Answers every call alike: what STS, IAM or somebody on the way to them says, where a test has no such outside.</summary>
internal sealed class StandInServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private int _calls;

    public StandInServer(int status, string body, string contentType = "text/html", string? location = null)
    {
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _ = Task.Run(async () =>
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    Interlocked.Increment(ref _calls);
                    (context.Response.StatusCode, context.Response.ContentType) = (status, contentType);
                    if (location is not null)
                    {
                        context.Response.RedirectLocation = location;
                    }
                    if (body.Length > 0)
                    {
                        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                    }
                    context.Response.Close();
                }
                catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
                {
                    if (!_listener.IsListening)
                    {
                        return;
                    }
                }
            }
        });
    }

    public string Url { get; }

    public int Calls => _calls;

    /// <summary>An error in the form of AWS's query services.</summary>
    public static StandInServer Error(string code, string message, int status = 400) => new(status,
        $"<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type><Code>{code}</Code><Message>{WebUtility.HtmlEncode(message)}</Message></Error><RequestId>1</RequestId></ErrorResponse>", "text/xml");

    /// <summary>STS's yes.</summary>
    public static StandInServer Session(string arn, string secret = "secret") => new(200,
        $"<AssumeRoleWithWebIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleWithWebIdentityResult><AssumedRoleUser><Arn>{arn}</Arn><AssumedRoleId>AROAEXAMPLE:gke-aws-doctor</AssumedRoleId></AssumedRoleUser><Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>{secret}</SecretAccessKey><SessionToken>token</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>", "text/xml");

    public void Dispose() => _listener.Close();
}
