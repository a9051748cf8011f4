using System.Globalization;
using System.IO.Pipelines;
using GkeAws.Lab.Query;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GkeAws.Lab.Wire;

/// <summary>
/// Takes a request to its service. The port is one for all: what lies under an issuer's path is the issuer's, a form with a query
/// API's version is that API's, all else is S3's.
/// </summary>
internal sealed class LabApplication(LabServices services, LabOptions options) : IHttpApplication<HttpContext>
{
    private const string FormType = "application/x-www-form-urlencoded";
    private const int LongestForm = 4 * 1024 * 1024;

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var call = new LabCall(context, options.Time.GetUtcNow());
        LabAnswer answer;
        try
        {
            answer = await Answer(call);
        }
        catch (BadHttpRequestException exception)
        {
            answer = LabAnswer.Empty(exception.StatusCode);
        }
        Log(call, answer);
        if (call.IsBodyHeldBack)
        {
            context.Response.Headers.Connection = "close";
        }
        await Write(context, answer);
    }

    private async ValueTask<LabAnswer> Answer(LabCall call)
    {
        if (call.Method is "GET" or "HEAD" && services.Issuers.Answer(call) is { } document)
        {
            return document;
        }
        if (call.Method == "GET" && call.RawPath == "/" && call.Query.Has("Action") && FindQueryService(call.Query) is { } asked)
        {
            return asked.Answer(call, ReadOnlyMemory<byte>.Empty, call.Query);
        }
        if (call.Method == "POST" && call.RawPath == "/" && call.Header("Content-Type")?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) == true)
        {
            if (await call.ReadBody(LongestForm) is not { } body)
            {
                return LabAnswer.Empty(StatusCodes.Status413PayloadTooLarge);
            }
            var form = QueryString.ParseForm(body.Span);
            return (FindQueryService(form) ?? services.Query[0]).Answer(call, body, form);
        }
        return await services.S3.Answer(call);
    }

    private QueryService? FindQueryService(QueryString form) => services.Query.FirstOrDefault(service => service.Version == form.Find("Version"));

    private void Log(LabCall call, LabAnswer answer)
    {
        if (options.Log is not { } log)
        {
            return;
        }
        var what = call.Operation.Length > 0 ? call.Operation : $"{call.Method} {call.RawPath}";
        var status = answer.Status.ToString(CultureInfo.InvariantCulture);
        log(answer.Error is { } error ? $"{what} {status} {error.Code}: {error.Reason}" : $"{what} {status}");
    }

    private static async Task Write(HttpContext context, LabAnswer answer)
    {
        var response = context.Response;
        try
        {
            response.StatusCode = answer.Status;
            if (answer.ContentType is not null)
            {
                response.ContentType = answer.ContentType;
            }
            foreach (var (name, value) in answer.Headers ?? [])
            {
                response.Headers[name] = value;
            }
            if (answer.Status is not (204 or 304))
            {
                response.ContentLength = answer.Length ?? answer.Body.Length;
            }
            if (context.Request.Method == "HEAD")
            {
                return;
            }
            if (answer.Content is not null)
            {
                await answer.Content.CopyTo(data => Pass(response.BodyWriter.WriteAsync(data, context.RequestAborted)), context.RequestAborted);
            }
            else if (!answer.Body.IsEmpty)
            {
                await response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
            }
        }
        finally
        {
            answer.Content?.Release();
        }
    }

    private static async ValueTask Pass(ValueTask<FlushResult> written) => await written;
}
